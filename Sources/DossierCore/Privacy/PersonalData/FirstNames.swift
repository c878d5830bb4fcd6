/// First names borne in France; those that are also common words or towns are left out.
enum FirstNames {
  /// The names in small letters without accents, parted by spaces.
  static let all =
    """
    abdallah abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abdelmajid abdou abdoul abdoulaye abdourahmane abeba abel abigail
    aboubacar abraham achille achraf ada adam adama adelaide adele adeline adem adil adjara adjoua adnan adrian adriana adrien adrienne
    affoue agathe agnes agnieszka ahmadullah ahmed aicha aida aime aimee aina aissa aissata aissatou akim akissi alain alan alana alba
    alban albane albert alberte alberto alec alessandro alessia alessio alex alexander alexandra alexandre alexandrine alexane alexia
    alexis alfred ali alia alice alicia alima alina aline aliou alioune alison alissa alix aliya alizee allan alma almaz aloys alphonse
    amadou amael amalia amandine amani amara amaury ambre ambroise amel amelia amelie amina aminata amine amir amira amos amy ana anais
    analia anas anastasia anatole andre andrea andreas andree andreea andrei andrew andriy andy angela angelina angeline angelique anina
    anis anissa anita anna annabelle anne annette annick annie anouk anthony antoine antoinette antonin antonio antony anya apolline
    arcady ariane aristide arlette armand armande armel armelle arnaud arsene arthur aslan asma assa assane assia astou astrid athena
    aubane aubin aude audrey augustin augustine aurelia aureliane aurelie aurelien aurore awa axel axelle aya ayden aylin ayman aymen
    aymeric ayoub aziz aziza babacar bakary balthazar baptiste barbara barthelemy basile bastien beatrice belinda benedicte benjamin
    benoit bereket berenice bernadette bernard berthe bertille bertrand beryl bilal bilel bineta binta blaise blanche blandine blessing
    bogdan boris boubacar bouchra brahim brandon brenda brian brice brieuc brigitte bruno bryan calvin camelia camille candice capucine
    carine carl carla carlos carmen carole carolina caroline cassandra cassandre caterina catherine cathy cecile cecilia cedric celestin
    celestine celia celian celina celine cesar chahinez chaima chantal charlene charles charlie charline charlotte cheikh cheikhou
    chiara chidi chloe christelle christian christiane christine christophe christopher cindy claire clara clarence clarisse claude
    claudette claudia claudie claudine clea clelia clemence clement clementine cleo clotilde clovis colette coline coralie coraline
    corentin corinne cornelia cosima cosme coumba cristiana cristina cyndie cynthia cyprien cyriaque cyrielle cyril cyrille daisy dalila
    damien dan dana dania daniel daniela daniele danielle danny daouda daphne daria dario dave david davide davy dawit debora deborah
    delphine demba denis denise deniz deolinda diane didier diego dieudonne dimitri dina djamel djamila djeneba djibril dolores
    dominique domitille donatien dora dorian doriane doris dorothee doudou driss dylan eddy edgar edith edmond edouard edwige eglantine
    elea eleanor elena eleonore elia eliane elias elie eliette elif elijah elina eline eliot elisa elisabeth elise ella elliot elodie
    eloi eloise elouan elsa elvira elvire elyes elyne emeka emeline emeric emile emilie emilien emilienne emilio emine emma emmanuel
    emmanuelle emmy emre enora enzo eric erica erik erika ernest ernestine erwan erwann erwin esma esteban estelle esther ethan etienne
    eugene eugenie eulalie eva evan evana eve evelyne ewan ewen fabien fabienne fabio fabrice fadel fadila fadoua fanny fanta fantine
    farah farhad farid farida faris farouk fatiha fatim fatima fatma fatna fatou fatoumata fatoumatta faustine fausto fayza federico
    felicia felicie felicite felix femi ferdinand fernand fernande fernando fethi filmon fiona firmin flavie flavien flora florent
    florentin florentine florian floriane florin florine fode franca francesca francesco francine francis francisco franck francois
    francoise frank fred frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaetane gaia ganna gaspard gaston
    gauthier gautier genevieve geoffrey geoffroy george georges georgette georgia georgina gerald geraldine gerard germain germaine
    gheorghe ghislain ghislaine giada gilbert gilberte gilles gina ginette giorgio giovanni gisele giulia giuseppe gladys goran gregoire
    gregory guenaelle guilaine guilhem guillaume guillemette gulalai gunther gustave guy guylaine gwenael gwenaelle gwendoline habib
    habiba habibullah habtom hacen hachim hadrien hafid hafida hafsa hakim hakima halima halimatou hamady hamid hamida hamza hana hanae
    hanane hannah haris harold harouna hasan hassan hassane hassiba hatem hawa hayat heba hector heidi helena helene helia heloise henri
    henriette herve hicham hilaire hilda hind hiwot honore honorine horace hortense houda houria hubert hugo hugues humbert huong ianis
    ibrahim ibrahima ibtissem idriss idrissa ifeoma ikram ilan ilana ilham ilian iliana ilias ilona ilyes imad imane imen imene imran
    ines ingrid inna ioana irene irina iris irma iryna isaac isabella isabelle isadora isaline isidore ismael ismahan ismail ismaila
    issa issam issouf italo ivan iyad izia jacinthe jackie jacky jacob jacqueline jacques jade jaime jalal jamal james jamila jan jana
    jane janick janine jannick jaouad jasmine jason jawad jean jeanette jeanine jeanne jeannette jeannine jenna jennifer jenny jeremie
    jeremy jerome jess jessica jessie jessy jihane jimmy joachim joan joana joanna joanne joao jocelyn jocelyne joel joelle joey johan
    johanna johanne john johnny jonas jonathan jordan jordane jordi jorge jose josee joseph josephine josette joshua josiane josselin
    josue joumana juan juana judicael judith jules julia julian juliana julie julien julienne juliette julio julius justin justine kadar
    kadia kadiatou kadidia kadidiatou kadija kaito kalidou kamal kamel kamelia kamila karen karim karima karine karl karolina kassandra
    katarina katarzyna katell kathleen kathy katia katy kawtar kayla kaylan kehinde kelly kelyan kenny kenza kenzo keren kevin khadidja
    khadija khadim khady khaled khalid khalil khalissa khava kilian killian kim kimberley klara koffi kofi kouadio kouame kwame kylian
    laetitia laila lambert lamia lamine lan lana landry laora lara larbi larissa latifa laura laure laureen laureline laurence laurent
    laurette laurianne laurie laurine layla lazare lea leana leandre leandro leane leelou leia leila lena leo leon leonard leonardo
    leonce leone leonie leonor leontine leopold leopoldine leslie leticia lia liam lian liana lida lilas lili lilia lilian liliane lilly
    lilou lily lina linda lindsay line linh lino lionel lisa lise lisette lison lissandro livia livio loan loane loic lois lola lolita
    lorena lorenzo lorette lorine lotfi louane loubna louis louisa louise louison louka loukas loulou lounes luc luca lucas lucette
    lucia lucie lucien lucienne lucile lucille lucy ludivine ludovic luigi luis luisa luka lukas lula luna lya lyam lydia lydie lyes
    lyla lyna lynda madeleine madeline madiha madina mady mae mael maelie maelle maelys maeva magali magalie magda magdalena maggy maha
    mahaut mahdi maher mahmoud mahmut mahsa maia maimouna maina maissa maite makan makhtar malak malek malick malika malo malory malvina
    mamadou mamoudou manal mandy manel manoel manolo manon manuel manuela mara marc marceau marcel marcelin marceline marcelle marco
    marcos marcus marem margaret margaux margerie margot marguerite maria mariam mariama mariame mariana marianne mariatou marie
    mariella marielle mariette marika marilou marilyne marina marine mario marion marios marisa marise marissa marjolaine marjorie mark
    marko marlene marlon marouane martha marthe martial martina martine marvin marwa marwan mary maryam maryline maryse maryvonne
    massimo mateo mateusz matheo mathias mathieu mathilde mathis mathurin matilda matis matteo matthew matthias matthieu maud maureen
    maurice mauricette mauro max maxence maxim maxime maximilien maxine mayssa mebrahtu medhi medina medine megane mehdi mehmet melanie
    melchior melek melina melinda meline melisande melissa mellie melodie melvin melvyn mercedes merhawi meriem merieme merwan mia
    michael michal micheal michel michele micheline michelle mickael miguel mihaela mihai mikael mila milan milena milo milou minh
    mireille mirella miriam mirko mitra moana moctar modou mohamadou mohamed mohammed mohand moise moktar mona monica monika monique
    morgan morgane morgann mories mouad mouhamadou mouloud mounia mounir mourad moussa moustapha muhammed murad muriel murielle mustapha
    mykola mylene myriam nabil nabila nacer nada nadege nader nadia nadine nadir nael nahel nahil naim naima najat najib najwa nana
    naomi naomie narjes nasrin nasser nassim nassima natacha natalia nataliya natasha nathalie nathan nathanael nathaniel natnael nawal
    nawel ndeye neila nelly nelson nesrine nestor ngozi nicola nicolas nicole nicoleta nihad nikita nikola nils nina nino ninon nisrine
    noa noam noel noeline noella noelle noemi noemie noham nolan nolwenn nora norah norbert nordine noria norma norman nour noura
    noureddine nouredine nouria nuno oceane octave octavie odette odile odilon oksana oleksandr olena olga olivia olivier oluwaseun omar
    omayma ombeline omer onesime ophelie orane oriane orlando orlane oscar osman othman otis oualid ouarda ouissem oumaima oumar oumou
    oumy ousmane owen ozan pablo paco palmyre paloma pamela paola paolo pape parisa pascal pascale pascaline pathe patrice patricia
    patrick paul paula paule paulette pauline paulo pawel pedro penda penelope perla perrine peter petra phil philemon philibert
    philippe philippine philomene phuong pia pierre pierrette pierrick pierrot piotr priscilla quentin rabah rabia rachel rachid rachida
    rafael rahma raissa raja ralph ramata ramatou ramatoulaye ramon ramzan ramzi rania raoul raphael raphaela raphaelle rayan rayane
    raymond raymonde rebecca regine regis remi remy renald renan renato renaud rene renee reza rhita riad ricardo richard rita robert
    roberta roberto robin roch rodolphe rodrigo rodrigue roger rohullah rokhaya rokia roland rolande romain romane romaric romeo romuald
    romy ronald ronan rosa rosalie rosaline rosanna rosario roseline rosemarie rosette rosine rosita roxana roxane ruben rudy ruslan
    ruth ryad ryan saad saadia sabah sabine sabri sabrina sacha sadek sadio safa safia safiatou safwan said saida saidou salif saliha
    salim salima salimata sally salma salome salomon saloua salvador salvatore sam samantha samba sami samia samir samira samrawit
    samuel samy sana sandie sandra sandrine sandy santiago sara sarah sasha saskia satya savannah sebastian sebastien sediqa sega
    segolene selam selena selene selim selima selma selyan seny serena serge sergei sergio serhiy serigne servane severine seydou sezen
    shabnam shaima shainez shana sharon sheila sibylle sidi sidonie sidy sienna sigrid sihem silvana silvia silvio simeon simon simona
    simone sinan sira sitan sixtine slimane smail sofia sofiane sofie sohan solal solange soledad solene solenne sonia sonny sophia
    sophie soraya souad souhila soukaina souleymane soumaya stan stanislas stefan stefania steffy stella stephan stephane stephanie
    stephen steve steven suzanne suzette suzie sven svetlana sylvain sylvaine sylvana sylvestre sylvia sylviane sylvie tahar taiwo
    takoua tamara tanguy tania tara tarek tarik tasnim tatiana tayeb telma teo teresa tesfay tess tessa tetiana thais thanh thea thelma
    theo theodora theodore theophane theophile theotime therese thi thiago thibaud thibault thibaut thierno thierry thomas tiago tiana
    tifany tiffanie tiffany tim timeo timothe timothee timothy timur tina tino titouan tobias tom tomas tommy tony toufik tristan tsiory
    tugdual tunde tylan typhaine ugo ulrich ursula valentin valentina valentine valere valeria valerian valerie valery vanessa vanina
    vera veronica veronique vicky victor victoria victorien victorine vincent vincenzo violaine virginie vitaliy viviane vivien vladimir
    volodymyr wafa wahiba walid walter wanda warren wassila wassim wendy werner wesley wiam wilfried willem william willy wissam xavier
    xiao yacine yael yahya yamina yan yanick yanis yann yannick yannis yao yara yasin yasmina yasmine yasser yassine yaya yazid yohan
    yohann yolaine yolanda yolande yonas youcef youmna youna younes youness youri yousra youssef youssouf ysaline ysee yulia yuna yuri
    yvan yvana yves yvette yvon yvonne zachary zahir zahra zainab zakaria zakia zara zaur zeinab zelie zelim zena zeynep zhor zied zineb
    zinedine zita zoe zohir zohra zoubida
    """
}
